/** The icons that stand in `index.html`, where they cost no script. */
export type IconName =
  | 'play'
  | 'pause'
  | 'previous'
  | 'next'
  | 'volume'
  | 'muted'
  | 'text'
  | 'files'
  | 'keyboard'
  | 'list'
  | 'close'
  | 'up'
  | 'down'
  | 'warning'
  | 'info'
  | 'save'
  | 'link';
