/** Outlines on a 24 by 24 grid, drawn with a round pen; `solid` ones are filled. */
export const icons = {
  play: {
    d: 'M8 5.2v13.6a.8.8 0 0 0 1.2.7l11-6.8a.8.8 0 0 0 0-1.4l-11-6.8a.8.8 0 0 0-1.2.7Z',
    solid: true,
  },
  pause: { d: 'M7 5h3.4v14H7zM13.6 5H17v14h-3.4z', solid: true },
  previous: { d: 'M6 5v14M19 5.8v12.4L9.5 12 19 5.8Z', solid: false },
  next: { d: 'M18 5v14M5 5.8v12.4l9.5-6.2L5 5.8Z', solid: false },
  back: { d: 'M4.5 4.5v4.6h4.6M5.2 9A8 8 0 1 1 4 13', solid: false },
  on: { d: 'M19.5 4.5v4.6h-4.6M18.8 9A8 8 0 1 0 20 13', solid: false },
  volume: {
    d: 'M4 9.5v5h3.5l5 4v-13l-5 4H4ZM16 9a4.2 4.2 0 0 1 0 6M18.5 6.5a7.8 7.8 0 0 1 0 11',
    solid: false,
  },
  muted: { d: 'M4 9.5v5h3.5l5 4v-13l-5 4H4ZM16.5 9.5l5 5M21.5 9.5l-5 5', solid: false },
  text: {
    d: 'M3.5 7.5V5.5h11v2M9 5.5v13M6.5 18.5h5M14.5 12.5v-1.5h6.5v1.5M17.8 11v7.5M16.3 18.5h3',
    solid: false,
  },
  files: {
    d: 'M12 15V4M7.5 8 12 3.5 16.5 8M4 14.5v4a1.5 1.5 0 0 0 1.5 1.5h13a1.5 1.5 0 0 0 1.5-1.5v-4',
    solid: false,
  },
  keyboard: {
    d: 'M4.5 6.5h15a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16V8a1.5 1.5 0 0 1 1.5-1.5ZM7 10.2h.01M10.3 10.2h.01M13.7 10.2h.01M17 10.2h.01M8.5 14h7',
    solid: false,
  },
  list: { d: 'M8.5 6h11M8.5 12h11M8.5 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01', solid: false },
  more: { d: 'M5 12h.01M12 12h.01M19 12h.01', solid: false },
  close: { d: 'M6 6l12 12M18 6 6 18', solid: false },
  up: { d: 'M12 19V5M6 11l6-6 6 6', solid: false },
  down: { d: 'M12 5v14M6 13l6 6 6-6', solid: false },
  warning: { d: 'M12 4.5 21 19.5H3L12 4.5ZM12 10v4.5M12 17h.01', solid: false },
  check: { d: 'M5 12.5 10 17.5 19.5 7', solid: false },
} as const;

export type IconName = keyof typeof icons;
