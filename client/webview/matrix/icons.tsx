import type { ComponentChildren } from 'preact';
import type { Status } from './names';

// Drawn here, since a font of icons would be larger than all else in the view.

interface IconProps {
  readonly slot?: string;
  readonly class?: string;
}

function Icon({ children, ...props }: IconProps & { readonly children: ComponentChildren }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" class="icon" {...props}>
      {children}
    </svg>
  );
}

export function SearchIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10.5 10.5 14 14M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z" />
    </Icon>
  );
}

export function ColumnsIcon() {
  return (
    <Icon>
      <path d="M2 2.5h12v11H2zM6 2.5v11M10 2.5v11" />
    </Icon>
  );
}

export function CopyIcon() {
  return (
    <Icon>
      <path d="M5.5 4.5h8v10h-8zM3 11.5h-.5v-10h8V2" />
    </Icon>
  );
}

export function TwistyIcon({ isOpen }: { readonly isOpen: boolean }) {
  return <Icon class={isOpen ? 'icon twisty open' : 'icon twisty'}>{<path d="m6 4 4 4-4 4" />}</Icon>;
}

/** Up for rising, down for falling. */
export function SortIcon({ isDescending }: { readonly isDescending: boolean }) {
  return <Icon>{<path d={isDescending ? 'M8 3v10m-4-4 4 4 4-4' : 'M8 13V3M4 7l4-4 4 4'} />}</Icon>;
}

/** Told apart by its shape, not by its colour alone. */
export function StatusIcon({ status }: { readonly status: Status }) {
  return <Icon class={`icon status-icon ${status}`}>{statusShape(status)}</Icon>;
}

function statusShape(status: Status) {
  const ring = <circle cx="8" cy="8" r="5.25" />;
  switch (status) {
    case 'not-started':
      return ring;
    case 'in-progress':
      return [ring, <path key="part" class="solid" d="M8 8V2.75A5.25 5.25 0 0 1 13.25 8Z" />];
    case 'partially-implemented':
      return [ring, <path key="part" class="solid" d="M8 8V2.75a5.25 5.25 0 1 1-5.25 5.25Z" />];
    case 'implemented':
      return [
        <circle key="disc" class="solid" cx="8" cy="8" r="6" />,
        <path key="tick" class="tick" d="m5 8.2 2.1 2.1L11 6.2" />,
      ];
    case 'discontinued':
      return [ring, <path key="cross" d="m4.5 11.5 7-7" />];
  }
}
