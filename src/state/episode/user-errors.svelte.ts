import type { UserError } from '../../core/episode/user-error.ts';

/** What is true of a recording though it has come. */
const LASTING: readonly UserError['why'][] = ['out-of-reach', 'needs-click', 'ends-early'];

/** What went wrong with the open episode, newest last; the same is told once. */
export class UserErrors {
  #all = $state.raw<readonly UserError[]>([]);

  get all(): readonly UserError[] {
    return this.#all;
  }

  report(userError: UserError): void {
    this.dismiss(userError);
    this.#all = [...this.#all, userError];
  }
  dismiss(userError: UserError): void {
    const known = JSON.stringify(userError);
    this.#drop((one) => JSON.stringify(one) === known);
  }
  clear(): void {
    this.#all = [];
  }

  /** What was said of a recording that did not come is over once it comes, or fails anew. */
  dropAudio(): void {
    this.#drop(({ about, why }) => about === 'audio' && !LASTING.includes(why));
  }

  #drop(isOver: (userError: UserError) => boolean): void {
    if (this.#all.some(isOver)) this.#all = this.#all.filter((one) => !isOver(one));
  }
}
