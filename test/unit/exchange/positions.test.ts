import assert from 'node:assert/strict';
import { readPosition } from '../../../server/src/exchange/thematic-list/words';

describe('the position of a State', () => {
  for (const [position, words] of [
    ['supported', 'Supported, Accepted, Acceptée, Aceptada, Apoyada, Поддержана, Принята, Пользуется поддержкой'],
    ['supported', 'مقبولة, مؤيدة, تحظى بتأييد, 接受, 支持'],
    ['noted', 'Noted, Not supported, Rejected, Notée, Prise en note, Toma nota, Tomada en cuenta, Rechazada'],
    ['noted', 'Принята к сведению, Принимает к сведению, Отклонена, Не поддерживает, Не пользуется поддержкой'],
    ['noted', 'أُحيط علماً بها, أحيط بها علما, مرفوضة, غير مقبولة, لا تؤيد, لم تحظ بتأييد, 注意到, 不接受, 未予支持'],
    ['pending', 'Pending, En suspens, Pendiente, На рассмотрении, قيد النظر, 待审议'],
    [undefined, 'Yes, Oui, Да, نعم, 是, Sweden'],
  ] as const) {
    it(`is ${position ?? 'not said'} by: ${words}`, () => {
      const read = words.split(', ').map((word) => [word, readPosition(word)?.position]);
      assert.deepEqual(
        read,
        words.split(', ').map((word) => [word, position]),
      );
    });
  }

  it('may be supported in part', () => {
    for (const words of [
      'Partially supported',
      'Supported/Noted',
      'Частично поддерживается',
      'مقبولة جزئياً',
      '部分接受',
    ]) {
      const { position, detail, rest } = readPosition(words) ?? {};
      assert.deepEqual([position, detail, rest], ['supported', 'partial', ''], words);
    }
  });
});
