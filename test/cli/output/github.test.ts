import assert from 'node:assert/strict';
import { github } from '../../../server/src/cli/output/github';
import { sourceText } from '../../../server/src/cli/output/source';
import { findingOn, reportOn } from './reports';

describe('findings as GitHub annotations', () => {
  it('have lines and columns from 1, and the advice in a line of its own', () => {
    const text = 'a: 1\nlead: mjo\n';
    assert.equal(
      github(reportOn(text, [findingOn(text, 'mjo')])),
      '::error file=a.plan.yaml,line=2,endLine=2,col=7,endColumn=10,title=unknown-institution::No institution has this id.%0AWrite another one.\n',
    );
  });

  it('escape what would end a property or the line', () => {
    const text = 'mjo';
    const finding = findingOn(text, 'mjo', { message: '100 % :: a,b:c\r\nnext', advice: '', severity: 'hint' });
    const files = [{ path: 'a,b:c%\n.plan.yaml', source: sourceText(text), findings: [finding] }];
    assert.equal(
      github(reportOn(text, [], { files })),
      '::notice file=a%2Cb%3Ac%25%0A.plan.yaml,line=1,endLine=1,col=1,endColumn=4,title=unknown-institution::100 %25 :: a,b:c%0D%0Anext\n',
    );
  });

  it('have no columns where the range goes over lines, which GitHub rejects', () => {
    const text = 'one\ntwo\n';
    assert.match(
      github(reportOn(text, [findingOn(text, 'one\ntwo')])),
      /^::error file=a.plan.yaml,line=1,endLine=2,title=/,
    );
  });
});
