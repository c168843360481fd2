/** Short names for the scopes of styles, in order of first use: they stand in every element. */
const scopes = new Map();

export default {
  compilerOptions: {
    runes: true,
    cssHash: ({ filename, hash }) => {
      const key = filename ?? hash('');
      if (!scopes.has(key)) scopes.set(key, `s${scopes.size.toString(36)}`);
      return scopes.get(key);
    },
  },
};
