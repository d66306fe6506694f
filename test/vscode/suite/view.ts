import { tellDriver } from './driver';

/** What a person does and sees inside a view; `root` is a selector of what only this view has. Needs a driven window. */
export function view(root: string) {
  const tell = (action: string, selector: string, more: object = {}) =>
    tellDriver({ action: `${action}InView`, view: root, selector, ...more });
  return {
    see: (selector: string) => tell('see', selector),
    click: (selector: string, how: { readonly button?: 'right' } = {}) => tell('click', selector, { how }),
    doubleClick: (selector: string) => tell('doubleClick', selector),
    fill: (selector: string, text: string) => tell('fill', selector, { text }),
    /** Of all such elements, as they are seen. */
    texts: (selector: string) => tell('texts', selector) as Promise<readonly string[]>,
    /** What is wrong for people who hear a page or use it by keyboard. */
    violations: () => tell('violations', '') as Promise<readonly string[]>,
  };
}
