import type { Report } from '../documents/report';
import type { Format } from '../kinds/kind';
import type { PageNumbers } from './docx/docx';

/** The file of a report. Rejects for a format that no writer knows; a kind that offers one makes it itself. */
export async function write(report: Report, format: Format, pageNumbers?: PageNumbers): Promise<string | Uint8Array> {
  switch (format) {
    case 'markdown':
      return (await import('./markdown')).markdown(report);
    case 'html':
      return (await import('./html')).html(report);
    case 'docx':
      return (await import('./docx/docx')).docx(report, pageNumbers);
    case 'xlsx':
      return (await import('./xlsx')).xlsx(report);
    case 'csv':
      return (await import('./csv')).csv(report);
    default:
      throw new Error(`There is no writer for ${format}.`);
  }
}
