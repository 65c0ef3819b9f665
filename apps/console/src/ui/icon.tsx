import type { ReactNode } from 'react'

/** 16 x 16, stroke 1.5, on half pixels (design/README.md); one path as its text. */
const shapes = {
  activity: 'M1.75 8.25h3l2-5 3 9.75 2-4.75h2.5',
  arrowdown: 'M8 3v10M4.5 9.5L8 13l3.5-3.5',
  background: 'M8 2l6 3-6 3-6-3zM2 8l6 3 6-3M2 11l6 3 6-3',
  bolt: 'M9 1.75L3.5 9H8l-1 5.25L12.5 7H8z',
  bug: (
    <>
      <rect x="5" y="5" width="6" height="8.25" rx="3" />
      <path d="M6 5a2 2 0 0 1 4 0M2 6.25l3 1.5M2 13l3-1.75M1.75 9.5H5M14 6.25l-3 1.5M14 13l-3-1.75M14.25 9.5H11M8 7.5v5.75" />
    </>
  ),
  building: 'M3 13.75V3.25L9 2v11.75M9 6h4v7.75M1.75 13.75h12.5M5.5 5.75h1M5.5 8.25h1M5.5 10.75h1',
  check: 'M3.25 8.5l3.25 3.25L12.75 4.5',
  child: 'M3.5 3v4.5a2 2 0 0 0 2 2h7M9.75 6.75l2.75 2.75-2.75 2.75',
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  cloudoff: 'M2.25 2.25l11.5 11.5M5 5.4a3.6 3.6 0 0 0-.4 7.1h6.9M7 4a4 4 0 0 1 4.6 3.3 2.7 2.7 0 0 1 2.1 4',
  code: 'M5.25 4.5L1.75 8l3.5 3.5M10.75 4.5L14.25 8l-3.5 3.5',
  columns: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M6 3v10M10 3v10" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2" />
    </>
  ),
  database: (
    <>
      <ellipse cx="8" cy="3.75" rx="5" ry="2" />
      <path d="M3 3.75v8.5c0 1.1 2.25 2 5 2s5-.9 5-2v-8.5M3 8c0 1.1 2.25 2 5 2s5-.9 5-2" />
    </>
  ),
  density: 'M2.5 3.25h11M2.5 6.4h11M2.5 9.6h11M2.5 12.75h11',
  down: 'M4.5 6.25L8 9.75l3.5-3.5',
  download: 'M8 2.5v7.25M5 7l3 3 3-3M2.75 13.25h10.5',
  ended: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M6 6l4 4M10 6l-4 4" />
    </>
  ),
  events: (
    <>
      <path d="M4 1.75h5.25l3.25 3.25v9.25H4z" />
      <path d="M6.5 7.5h3.5M6.5 10.75h3.5" />
    </>
  ),
  eye: (
    <>
      <path d="M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  file: 'M4 1.75h5.25l3.25 3.25v9.25H4zM9 2v3.25h3.25',
  filter: 'M2 4h12M4.5 8h7M6.75 12h2.5',
  globe: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M2.25 8h11.5M8 2.25c3.25 3.5 3.25 8 0 11.5M8 2.25c-3.25 3.5-3.25 8 0 11.5" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="4.5" />
      <path d="M8 3.5a4.5 4.5 0 0 1 0 9z" className="solid" />
    </>
  ),
  hourglass: 'M4 2h8M4 14h8M5 2v2.25L8 8l3-3.75V2M5 14v-2.25L8 8l3 3.75V14',
  info: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 7.5v3.5M8 5h.01" />
    </>
  ),
  key: (
    <>
      <circle cx="5" cy="10.75" r="2.75" />
      <path d="M7 8.75l6-6M10.75 5l2 2" />
    </>
  ),
  left: 'M9.75 4.5L6.25 8l3.5 3.5',
  link: 'M6.5 9.5l3-3M7.25 4.5L8.5 3.25a3 3 0 0 1 4.25 4.25L11.5 8.75M8.75 11.5L7.5 12.75A3 3 0 0 1 3.25 8.5L4.5 7.25',
  live: (
    <>
      <circle cx="8" cy="8" r="3.25" className="solid bare" />
      <circle cx="8" cy="8" r="5.75" className="faint" />
    </>
  ),
  lock: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1.5" />
      <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
    </>
  ),
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  moon: 'M13.25 9.5A5.5 5.5 0 1 1 6.5 2.75a4.5 4.5 0 0 0 6.75 6.75z',
  more: (
    <>
      <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" className="thick" />
    </>
  ),
  okring: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M5.25 8.25l2 2 3.5-4.25" />
    </>
  ),
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3.25v9.5L12.25 8z',
  plug: 'M5.5 1.75v3.5M10.5 1.75v3.5M3.5 5.25h9v2.5a4.5 4.5 0 0 1-9 0zM8 12.25v2.5',
  plus: 'M8 3.25v9.5M3.25 8h9.5',
  question: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M6.25 6.35a1.8 1.8 0 1 1 2.7 1.55c-.6.35-.95.7-.95 1.3M8 11.4h.01" />
    </>
  ),
  refresh: 'M13.25 8A5.25 5.25 0 1 1 11.5 4.1M13.25 2.25v3h-3',
  right: 'M6.25 4.5L9.75 8l-3.5 3.5',
  ring: (
    <>
      <circle cx="8" cy="8" r="4" className="open" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="M10.25 10.25L13.75 13.75" />
    </>
  ),
  service:
    'M6 2.75c-2.25 0-1 4-3.25 5.25C5 9.25 3.75 13.25 6 13.25M10 2.75c2.25 0 1 4 3.25 5.25-2.25 1.25-1 5.25-3.25 5.25',
  sessions: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.75 4h.01M2.75 8h.01M2.75 12h.01',
  shield: (
    <>
      <path d="M8 1.75l5 1.75v4c0 3.25-2.1 5.6-5 6.75-2.9-1.15-5-3.5-5-6.75v-4z" />
      <path d="M5.75 8l1.6 1.6L10.4 6.4" />
    </>
  ),
  signin: 'M9.5 2.5h3v11h-3M6 5l3 3-3 3M3 8h6',
  signout: 'M6.5 2.5h-3v11h3M10 5l3 3-3 3M6.5 8H13',
  speech: 'M2.25 3h11.5v7.75H7.75L4.75 13.5v-2.75h-2.5z',
  starting: (
    <>
      <circle cx="8" cy="8" r="6.25" className="dashed" />
    </>
  ),
  stopping: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <rect x="5.75" y="5.75" width="4.5" height="4.5" rx=".5" />
    </>
  ),
  theme: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" className="solid" />
    </>
  ),
  undo: 'M5.5 3L2.5 6l3 3M2.75 6h6.5a4 4 0 0 1 0 8H6',
  up: 'M4.5 9.75L8 6.25l3.5 3.5',
  user: (
    <>
      <circle cx="8" cy="5.25" r="2.5" />
      <path d="M3 13.5a5 5 0 0 1 10 0" />
    </>
  ),
  warn: (
    <>
      <path d="M8 2.25L14.25 13H1.75z" />
      <path d="M8 6.5v3M8 11.25h.01" />
    </>
  ),
  web: (
    <>
      <rect x="1.75" y="2.75" width="12.5" height="10.5" rx="1.5" />
      <path d="M1.75 6h12.5M4 4.4h.01M6 4.4h.01" />
    </>
  ),
  workbench: (
    <>
      <rect x="1.75" y="2.75" width="12.5" height="10.5" rx="1.5" />
      <path d="M4.5 6l2 2-2 2M8.5 10.25h3" />
    </>
  ),
  x: 'M4.25 4.25l7.5 7.5M11.75 4.25l-7.5 7.5',
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof shapes

export type IconProps = { readonly name: IconName; readonly className?: string }

/** Always beside text or inside a named control, so it is hidden from assistive technology. */
export function Icon({ name, className }: IconProps): ReactNode {
  const shape: ReactNode = shapes[name]
  return (
    <svg className={className ? `icon ${className}` : 'icon'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {typeof shape === 'string' ? <path d={shape} /> : shape}
    </svg>
  )
}
