import { startStaticServer } from './static-server.ts';
export default async () => { const s = await startStaticServer({ '/p/': 'dist', '/f/': '/tmp/files', '/a/': 'tests/fixtures/audio' }); console.log(s.origin); await new Promise(() => {}); };
