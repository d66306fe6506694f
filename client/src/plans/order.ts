import { l10n, type QuickPickItem, ThemeIcon, window } from 'vscode';
import type { OutlineOrder } from '../../../server/src/protocol';

export function orderName(by: OutlineOrder): string {
  switch (by) {
    case 'theme':
      return l10n.t('Theme');
    case 'institution':
      return l10n.t('Institution that leads');
    case 'sdg':
      return l10n.t('Sustainable Development Goal');
    case 'document':
      return l10n.t('Document that it comes from');
    case 'due':
      return l10n.t('Due date');
    case 'status':
      return l10n.t('Status');
  }
}

/** With their icons. */
export const ORDER_ICONS: Readonly<Record<OutlineOrder, string>> = {
  theme: 'tag',
  institution: 'organization',
  sdg: 'globe',
  document: 'file-text',
  due: 'calendar',
  status: 'circle-large-outline',
};

export const ORDERS = Object.keys(ORDER_ICONS) as readonly OutlineOrder[];

/** Asks how recommendations are to be grouped. */
export async function askForOrder(now: OutlineOrder): Promise<OutlineOrder | undefined> {
  const items = ORDERS.map((by): QuickPickItem & { readonly by: OutlineOrder } => ({
    by,
    label: orderName(by),
    iconPath: new ThemeIcon(ORDER_ICONS[by]),
    ...(by === now && { description: l10n.t('now') }),
  }));
  return (await window.showQuickPick(items, { title: l10n.t('Group Recommendations by') }))?.by;
}
