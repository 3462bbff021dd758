import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { londonDate } from '../ids.ts'
import { alternativeContract2013 } from '../programme/alternative-2013/alternative-contract-2013.ts'
import type { Programme } from '../programme/programme.ts'
import { readDocument } from './document/read-document.ts'
import { first, nextOf, nextWith, stepOf } from './made-up-version.ts'
import { versionFaults } from './version-faults.ts'

const problemsOf = (version: Programme) => versionFaults(version, { opened: first, newest: 1 })
const read = (document: unknown) => readDocument(JSON.stringify(document), first)
const faultsOf = (document: unknown) => {
  const found = read(document)
  return found.ok ? [] : found.faults
}

describe('a new version', () => {
  test('of the same content is sound', () => expect(problemsOf(nextOf(first))).toEqual([]))

  test('has the next number', () => {
    const [fault] = problemsOf({ ...first, version: 5 })
    expect(fault?.mend).toContain('Set “version” to 2')
  })

  test('cannot move what all networks share', () => {
    const moved = problemsOf({ ...nextOf(first), goLive: londonDate('2019-10-01') })
    expect(moved[0]?.problem).toContain('“goLive” is 2019-10-01')
    const [milestone, ...others] = first.milestones
    const turned = [...others, ...(milestone ? [milestone] : [])]
    expect(problemsOf({ ...nextOf(first), milestones: turned })[0]?.mend).toContain('registered')
  })

  test('keeps the questions from which members and lists are read', () => {
    const evidence = stepOf('F3').evidence.map((field) =>
      field.kind === 'members' ? { ...field, id: 'partners' } : field,
    )
    const members = problemsOf(nextWith('F3', { evidence })).find(({ step }) => step === 'F3')
    expect(members?.mend).toContain('members are read from them')
    const lists = stepOf('F2').evidence.map((field) =>
      field.kind === 'number' ? { ...field, id: 'size' } : field,
    )
    const list = problemsOf(nextWith('F2', { evidence: lists })).find(({ step }) => step === 'F2')
    expect(list?.mend).toContain('Keep the question “list” in F2')
  })

  test.each([
    ['waits on a later step', nextWith('F1', { dueOffset: -40 }), 'F2', 'due before F1'],
    ['has a window too short', nextWith('F9', { days: 20 }), 'F9', 'needs 20 days'],
    ['falls on a weekend', nextWith('F4', { dueOffset: -57 }), 'F4', 'which is no working day'],
    ['calls no rule', nextWith('F9', { accept: [{ rule: 'nonsense' }] }), 'F9', 'does not exist'],
  ] as const)('that %s is refused, naming the step and the way out', (_, version, step, says) => {
    const found = problemsOf(version).find(({ problem }) => problem.includes(says))
    expect(found?.step).toBe(step)
    expect(found?.mend).not.toBe('')
  })
})

describe('a document', () => {
  test.each([first, alternativeContract2013])('of $title is read as it is', (programme) => {
    const found = readDocument(JSON.stringify(programme), programme)
    expect(found).toEqual({ ok: true, programme })
  })

  test('that is no JSON says so', () => {
    const found = readDocument('{"id": "des-2019",', first)
    expect(!found.ok && found.faults[0]?.problem).toContain('not a JSON document')
  })

  test.each([
    [nextWith('G4', { dueOffset: 'soon' as never }), 'G4.dueOffset is missing', 'a whole number'],
    [nextWith('G4', { completion: { how: 'guessed' } as never }), 'G4.completion.how', 'one of'],
    [nextWith('G4', { colour: 'blue' } as never), 'G4.colour', 'to be left out'],
    [{ ...first, fixedDates: ['2019-02-30'] }, 'fixedDates[0]', 'a real date'],
    [{ ...first, payments: [{ name: 'core' }] }, 'payments[0].', 'a value such as'],
    [{ ...first, colour: 'blue' }, 'colour', 'to be left out'],
  ])('that is misshapen names the place and what belongs there: %#', (document, place, mend) => {
    const [fault] = faultsOf(document)
    expect(fault?.problem).toContain(place)
    expect(fault?.mend).toContain(mend)
  })

  test('names the step by its key', () => {
    expect(faultsOf(nextWith('G4', { days: -1 }))[0]?.step).toBe('G4')
  })

  test('of any kind is read or refused with a way out, and what is read can be walked', () => {
    const place = fc.constantFrom(...Object.keys(first), ...first.steps.map((step) => step.id))
    fc.assert(
      fc.property(place, fc.anything({ maxDepth: 3 }), (where, value) => {
        const document =
          where in first ? { ...first, [where]: value } : nextWith(where, value as never)
        const text = JSON.stringify(document)
        const found = readDocument(text, first)
        if (found.ok) expect(Array.isArray(problemsOf(found.programme))).toBe(true)
        else for (const { mend } of found.faults) expect(mend.length).toBeGreaterThan(5)
      }),
      { numRuns: 60 },
    )
  })

  test('that is nested without end is refused', () => {
    const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`
    expect(readDocument(`{"steps": ${deep}}`, first).ok).toBe(false)
    expect(readDocument(deep, first).ok).toBe(false)
  })
})
