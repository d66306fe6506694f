import {
  group,
  heading,
  list,
  note,
  paragraph,
  type Report,
  row,
  strong,
} from '../../../../server/src/reports/documents/report';

/** Every kind of block, with texts that files could mistake for something else. */
export const everything: Report = {
  title: 'Report of <Ardelia> & others',
  about: ['As of 20 November 2026'],
  language: 'en',
  asOf: '2026-11-20',
  isInternal: false,
  blocks: [
    heading(1, 'Part one'),
    paragraph(
      'Plain, ',
      strong('strong'),
      { text: ' and ', style: 'emphasis' },
      { text: 'a page', link: 'https://example.org/a?b=c&d' },
    ),
    list(['one', 'two * three'], true),
    note('To be looked at.'),
    {
      kind: 'table',
      title: 'Figures',
      groupedBy: 'Theme',
      columns: [
        { header: 'No.', width: 10, kind: 'text' },
        { header: 'Due', width: 10, kind: 'date' },
        { header: 'Number', width: 10, kind: 'number' },
        { header: 'Progress', width: 10, kind: 'percent' },
      ],
      rows: [
        group('Theme: Water', 'Water'),
        row('=1+1', '2026-12-31', 1234.5, { value: 50, known: false }),
        row(['a | b', 'second'], '2027', null, 12.4),
        group('Theme: Land', 'Land'),
        row('@me', null, -3, { value: 100, known: true }),
      ],
    },
    {
      kind: 'figure',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
      description: 'A square',
    },
  ],
};
