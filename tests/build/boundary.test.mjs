// What the engine really answers fits the types it promises: answers are written out as literals and type-checked, so a
// missing, surplus or differently typed property is an error.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import { at } from '../../tools/build/paths.mjs';

const { initSync, Shard, Session } = await import(at('pkg/integrationsmonitor.js'));
initSync({ module: readFileSync(at('pkg/integrationsmonitor_bg.wasm')) });

function load(session, name, text, choices = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const shard = new Shard();
  const sniffed = shard.sniff(bytes, bytes.length, choices);
  shard.begin();
  shard.push(bytes);
  const id = session.add(name, bytes.length, [shard.finish()]);
  session.merge(id, [shard.aggregate(session.plan(id), 0)]);
  return { id, shard, sniffed };
}

/** Answers of every kind, by the type they must have. */
function answers() {
  const session = new Session(undefined);
  const example = readFileSync(at('www/example/bevoelkerung-stadtteile.csv'), 'utf8');
  const { id, shard, sniffed } = load(session, 'bevoelkerung-stadtteile.csv', example);
  session.setClass(id, 'veroeffentlicht');
  const out = [['Sniffed', sniffed], ['CatalogueView', session.catalogue()], ['TableView', session.table(id)], ['ScopeView[]', session.scopes()]];
  // Findings, a withheld breakdown and contradictions need a worse file.
  const bad = load(session, 'bad.csv', 'Jahr;Gebiet;Merkmal;Personen\n2020;1 Nord;Ausländer;3\n2020;1 Nord;Deutsche;9000\n\n2020;2 Ost;Ausländer;x;7\n2020;2 Ost;Ausländer;70\n2020;2 Ost;Deutsche;800\n2021;2 Ost;Deutsche;viele\n2021;2 Ost;Ausländer\n2022;1 Nord;Ausländer;5\n2022;1 Nord;Deutsche;6\n2022;2 Ost;Deutsche;6\n');
  out.push(['TableView', session.table(bad.id)], ['TableView[]', session.tables()]);
  // Titles, notes, an open question, a line that reads differently, and choices.
  const open = load(session, 'offen.csv', Buffer.from('Bev\xf6lkerung\nJahr;Gebiet;Personen\n2020;1 S\xfcd;1.234\n2020;2 Ost;2.345\n2021;1 S\xfcd;3.456\n\xa9 Amt\n', 'latin1'), { signs: 'eurostat' });
  const view = session.table(open.id);
  assert.deepEqual([view.notes.length, view.encoding_preview.length > 0, view.signs.id], [2, true, 'eurostat']);
  assert.ok(view.decisions.some((d) => d.value === 'ask') && view.decisions.some((d) => d.chosen));
  out.push(['TableView', view], ['Choices', view.choices], ['boolean', session.choose(open.id, { 'decimal:2': 'comma' })], ['Choices', session.choicesFor('offen.csv')]);
  for (const typed of ['3', '4']) out.push(['CheckView', session.check(open.id, { column: null, period: null, level: null, typed })]);
  out.push(['string', session.project()], ['Opened', session.open(session.project())]);
  session.remove(open.id);
  session.setGoal('5.1', { direction: 'down', target: '10,5', target_year: 2030, base_year: 2015 });
  session.setGoal('1.1', { direction: 'down', aim: 'path', plan: [{ year: 2030, value: '4,5' }], tolerance: '0,5', decided_by: 'Beirat', method: 'sdsn-2023', group: 'auslaender' });
  out.push(['GoalView', session.goal('1.1')], ['MethodView[]', session.methods()]);
  out.push(['GoalView', session.goal('5.1')], ['GoalView', session.goal('R1')]);
  session.enterEdition({ id: '1999', title: 'Bericht', year: '1999', territory: '', complete: true });
  session.enterInEdition('1999', { indicator: 'R1', number: '1', title: '', status: 'same', note: '', values: [{ period: '1999', value: '1.234' }], decimal: 'point' });
  session.enterInEdition('1999', { indicator: null, number: '2', title: 'Weg', status: 'dropped', note: '', values: [], decimal: null });
  session.enterField('1999', 'Feld', ['recht']);
  out.push(['ConcordanceView[]', session.concordance(null)], ['string', session.editionsToml()]);
  assert.equal(session.concordance(null).find((c) => c.id === '1999').rows[0].values[0].value, '1.234');
  for (const entry of [{ kind: 'field', key: 'Feld' }, { kind: 'dropped', key: 'Weg' }, { kind: 'indicator', key: 'R1' }]) session.takeBack('1999', entry);
  for (const scope of session.scopes()) {
    out.push(['OverviewRow[]', session.overview(scope.id)], ['ConcordanceView[]', session.concordance(scope.id)]);
    out.push(['StrikingView[]', session.striking(scope.id, null, null)], ['RollupView[]', session.rollup(scope.id)]);
    for (const indicator of ['R1', 'R2', 'R3', '5.1']) {
      const series = session.series({ scope: scope.id, indicator, area: null });
      out.push(['SeriesView', series], ['EditionsView', session.editions(scope.id, indicator)], ['VerdictView[]', session.verdicts(scope.id, indicator)], ['FirmnessView', session.firmness(scope.id, indicator)]);
      const { period } = series.lines[0].figures.at(-1);
      out.push(['BreakdownView', session.breakdown({ scope: scope.id, indicator, period, level: scope.areas.at(-1).level })]);
      out.push(['Step', session.explain({ scope: scope.id, indicator, area: null, period, group: series.lines[0].group })]);
    }
  }
  out.push(['RowView[]', session.maskRows(id, shard.rows(Float64Array.of(0, 5)))]);
  return out;
}

function mistakes(all) {
  const file = at('pkg/answers-check.ts');
  const types = [...new Set(all.map(([type]) => type.replace('[]', '')).filter((type) => /^[A-Z]/.test(type)))];
  const text = `import type { ${types.join(', ')} } from './integrationsmonitor';\nexport const all: [${all.map(([type]) => type).join(', ')}] = [\n${all.map(([, value]) => JSON.stringify(value)).join(',\n')}\n];\n`;
  const options = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const [has, get] = [host.fileExists.bind(host), host.getSourceFile.bind(host)];
  host.fileExists = (name) => name === file || has(name);
  host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true) : get(name, ...rest));
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host)).map((d) => ts.flattenDiagnosticMessageText(d.messageText, ' '));
}

test('every answer has the type it promises', () => {
  const all = answers();
  assert.ok(all.length > 40);
  assert.deepEqual(mistakes(all), []);
});

test('a missing and a surplus property would be seen', () => {
  assert.equal(mistakes([['RowView', { row: 1, line: 2 }]]).length, 1);
  assert.equal(mistakes([['RowView', { row: 1, line: 2, cells: [], more: 1 }]]).length, 1);
});
