import assert from 'node:assert/strict';
import { GOALS, sdgColours } from '../../../../client/webview/preview/sdg-colours';

describe('the colours of the goals', () => {
  it('are seventeen, all different', () => {
    assert.equal(GOALS.length, 17);
    assert.equal(new Set(GOALS.map((goal) => sdgColours(goal).background)).size, 17);
  });

  it('have numbers on them that can be read', () => {
    assert.equal(sdgColours('7').text, '#000000', 'black on yellow');
    assert.equal(sdgColours('17').text, '#ffffff', 'white on dark blue');
  });
});
