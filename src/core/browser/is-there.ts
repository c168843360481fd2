/** Whether a file of the page's own host is there, as far as the host says. */
export type IsThere = (url: string) => Promise<boolean>;
