import assert from 'node:assert/strict';
import { checks } from '../../../server/src/checks/index';

// What authors rely on, written out once more so that no severity changes by accident: E error, W warning, I information,
// H hint; `fix!` is applied without asking, `fix` is offered.
const table = `
yaml-syntax E
merge-conflict E fix
unreadable E
file-too-large E
duplicate-key E fix
unknown-key E fix
missing-key E fix
wrong-type E fix
invalid-value E fix
several-leads E fix!
invalid-date E fix
unquoted-code W fix!
hidden-character W fix!
orphan-part W
ambiguous-root W

duplicate-id E fix
unknown-institution E fix
unknown-document E fix
unknown-recommendation E fix
unknown-cluster E fix
unknown-action E fix
unknown-indicator E fix
unknown-funding E fix
unknown-attention-area E fix
unknown-plan E fix
unknown-field E fix
dependency-cycle E
unlinked-action W fix
unused-record H fix
repeated-value W fix!

unknown-sdg E fix
sdg-goal-only H fix
indicator-target-mismatch I
unknown-theme W fix
unknown-group W fix
renamed-theme H fix!
renamed-group H fix!
unknown-country E fix
unknown-currency E fix
unknown-language W
missing-translation H
invalid-symbol W fix
symbol-mismatch W
cycle-session-mismatch W fix
duplicate-number E
double-position W
missing-number W
no-number H
count-mismatch W
position-not-applicable W fix
states-not-applicable W fix
no-position W
invalid-url W
missing-file W

no-period I
end-before-start E
outside-plan-period W
due-after-next-review W
due-after-recommendation W
completed-before-review I
overdue W fix
milestone-overdue W fix
behind-schedule I
stale I
measurement-due I
report-due I
position-still-pending W
date-in-future W
status-progress-conflict W fix
implemented-with-open-actions W
implemented-without-evidence W
implemented-below-target W
discontinued-without-reason E fix
assessments-disagree I
unsorted-dates H fix!

no-action W fix
no-theme I
no-sdg I
no-lead W
no-due W
no-indicator W
no-budget I
no-outcome-indicator I
no-baseline W
no-target W
no-data-source W
indicator-direction W
not-disaggregated H
assistance-undefined W
legislation-without-parliament W
area-not-covered W
group-not-covered W
no-gender-perspective H
focal-point-missing I
several-demands H fix
similar-recommendation H fix

no-currency W fix
spent-over-allocated W
allocated-over-required W
funding-overcommitted W
funding-gap I
`;

const letters = { error: 'E', warning: 'W', information: 'I', hint: 'H' };
const fixes = { automatic: ' fix!', offered: ' fix' };

describe('the registry of checks', () => {
  it('has the severities and fixes that plans and reports rely on', () => {
    const registered = checks.map(({ code, severity, fix }) => `${code} ${letters[severity]}${fix ? fixes[fix] : ''}`);
    assert.deepEqual(
      registered.sort(),
      table
        .split('\n')
        .filter((line) => line !== '')
        .sort(),
    );
  });

  it('names each code once', () => {
    assert.equal(new Set(checks.map(({ code }) => code)).size, checks.length);
  });

  it('lets nobody silence the errors without which a text is not understood', () => {
    const form = table.trim().split('\n\n')[0]!.split('\n');
    const errors = form.filter((line) => / E/.test(line)).map((line) => line.split(' ')[0]);
    const essential = checks.filter((check) => check.essential).map(({ code }) => code);
    assert.deepEqual(essential.sort(), errors.sort());
  });

  it('says in a sentence what each check finds', () => {
    for (const { code, finds } of checks) assert.match(finds(), /^\p{Lu}.{15,}\.$/u, code);
  });
});
