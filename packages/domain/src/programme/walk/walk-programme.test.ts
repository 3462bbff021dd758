import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueDate } from '../../calendar/due.ts'
import { londonDate, stepId } from '../../ids.ts'
import { alternativeContract2013 } from '../alternative-2013/alternative-contract-2013.ts'
import type { Field } from '../field.ts'
import { proposed } from '../parameter.ts'
import type { Programme } from '../programme.ts'
import { networkContract2019 } from '../reference-2019/network-contract-2019.ts'
import type { Step } from '../step.ts'
import { walkProgramme } from './walk-programme.ts'

const programmes = [networkContract2019, alternativeContract2013]

/** The reference programme with one step changed. */
const withStep = (id: string, change: Partial<Step>): Programme => ({
  ...networkContract2019,
  steps: networkContract2019.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
})

const choice: Field = {
  kind: 'choice',
  id: 'way',
  label: 'Which way?',
  options: [
    { value: 'left', label: 'Left' },
    { value: 'right', label: 'Right' },
  ],
}

const asked = (onlyIf: NonNullable<Field['onlyIf']>): Field => ({
  kind: 'yesNo',
  id: 'sure',
  label: 'Are you sure?',
  onlyIf,
})

describe.each(programmes)('$title', (programme) => {
  test('has no fault', () => expect(walkProgramme(programme)).toEqual([]))

  test('is data: it survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(programme))).toEqual(programme)
  })

  test('gives every practice-facing step its minutes and every step its reason and source', () => {
    for (const step of programme.steps) {
      expect(step.why.length).toBeGreaterThan(20)
      expect(step.source).not.toBe('')
    }
  })
})

test('the reference programme has its 37 steps and the dates of the contract', () => {
  const { steps } = networkContract2019
  expect(steps).toHaveLength(37)
  const due = (id: string) =>
    steps.filter((one) => one.id === id).map((one) => dueDate(networkContract2019, one))
  expect([...due('F9'), ...due('D5'), ...due('G10'), ...due('L6')]).toEqual([
    '2019-05-15',
    '2019-05-31',
    '2019-06-30',
    '2019-07-01',
  ])
})

test('nothing in the sign-off waits for governance', () => {
  const waits = (id: string): string[] =>
    networkContract2019.steps
      .filter((one) => one.id === id)
      .flatMap(({ after }) => after.flatMap(({ step }) => [step, ...waits(step)]))
  const signOff = networkContract2019.steps.filter(({ phase }) => phase === 'signOff')
  expect(signOff.flatMap(({ id }) => waits(id)).filter((id) => id.startsWith('G'))).toEqual([])
})

test.each<[string, Programme, RegExp]>([
  [
    'a step that waits on one due later',
    withStep('G1', { after: [{ step: stepId('G9') }] }),
    /G1 is due before G9/,
  ],
  ['a window too short', withStep('D6', { days: 4 }), /D6 needs 4 days, and its window .* has 3/],
  [
    'a target on a bank holiday',
    withStep('F3', { dueOffset: -56 }),
    /F3 is due on Monday 6 May 2019, which is no working day/,
  ],
  [
    'a fixed date that is not of the contract',
    withStep('F8', { fixedDate: true }),
    /no date of the contract/,
  ],
  [
    'a figure that is a slip',
    {
      ...networkContract2019,
      size: { ...networkContract2019.size, listError: proposed(1, 'one percent') },
    },
    /error of lists is 1, not 0 to 0.1/,
  ],
  [
    'a notice without the day on which it is given',
    withStep('D9', { evidence: [choice] }),
    /D9 serves “contractVariation”, and has no date “noticeOn”/,
  ],
  [
    'a code that nobody can match',
    {
      ...networkContract2019,
      outside: (networkContract2019.outside ?? []).map((one) =>
        one.issues ? { ...one, issues: { ...one.issues, matches: '(' } } : one,
      ),
    },
    /“networkCode” has a code that cannot be matched/,
  ],
  [
    'a pay run that nothing waits for',
    {
      ...networkContract2019,
      payRuns: { setUp: stepId('F1'), missed: 'paymentCutOffMissed', source: 'Made up' },
    },
    /No payment needs F1/,
  ],
  ['an unknown step', withStep('F4', { after: [{ step: stepId('X1') }] }), /F4 waits for X1/],
  ['a circle', withStep('F3', { after: [{ step: stepId('F8') }] }), /circle: .*F3/],
  ['an unknown rule', withStep('F4', { accept: [{ rule: 'toString' }] }), /rule “toString”/],
  [
    'a rule without its parameter',
    withStep('D9', { accept: [{ rule: 'notice14Days' }] }),
    /without “days”/,
  ],
  [
    'a parameter that names no step',
    withStep('D6', { accept: [{ rule: 'informed', with: { decisionStep: 'D0' } }] }),
    /D0 .* no step/,
  ],
  [
    'a parameter too many',
    withStep('F4', { accept: [{ rule: 'areaExplained', with: { x: 1 } }] }),
    /parameter “x”/,
  ],
  [
    'a condition on a later question',
    withStep('F4', { evidence: [asked({ field: 'way', is: ['left'] }), choice] }),
    /not asked before/,
  ],
  [
    'a condition on a value that cannot be',
    withStep('F4', { evidence: [choice, asked({ field: 'way', is: ['up'] })] }),
    /cannot have: up/,
  ],
  ['a question asked twice', withStep('F4', { evidence: [choice, choice] }), /asks “way” twice/],
  [
    'seven reasons',
    withStep('F4', {
      blockers: networkContract2019.blockerKinds.slice(0, 7).map(({ kind }) => kind),
    }),
    /offers 7 reasons/,
  ],
  ['an unknown blocker', withStep('F4', { blockers: ['weather'] }), /“weather”/],
  [
    'an unknown blocker when late',
    withStep('F4', { whenLate: { effect: 'raise', kind: 'weather' } }),
    /raises “weather”/,
  ],
  [
    'an unknown payment',
    withStep('F4', { whenLate: { effect: 'withhold', payment: 'tips' } }),
    /“tips”/,
  ],
  [
    'a recorded answer that the form refuses',
    withStep('G2', { whenLate: { effect: 'record', answer: {}, note: '' } }),
    /G2 records an answer/,
  ],
  [
    'an unknown document',
    withStep('F8', { completion: { how: 'eachSigns', document: 'napkin' } }),
    /“napkin”/,
  ],
  [
    'agreement on a practice’s own step',
    withStep('F2', { completion: { how: 'allAgree', proposedBy: 'practice' } }),
    /does not work for a practice's step/,
  ],
  [
    'no step that asks for the members',
    withStep('F3', { evidence: [] }),
    /No step asks for the members/,
  ],
  [
    'two steps with one key',
    {
      ...networkContract2019,
      steps: [...networkContract2019.steps, ...networkContract2019.steps.slice(0, 1)],
    },
    /two steps F1/,
  ],
  [
    'a milestone left out',
    { ...networkContract2019, milestones: networkContract2019.milestones.slice(1) },
    /milestone “registered”/,
  ],
  [
    'an opening after go-live',
    { ...networkContract2019, opens: londonDate('2019-07-01') },
    /opens on or after/,
  ],
])('finds %s', (_, programme, fault) => {
  expect(walkProgramme(programme).join('\n')).toMatch(fault)
})

test('finds any step that is made due before what it waits for', () => {
  const waiting = networkContract2019.steps.filter(({ after }) => after.length > 0)
  fc.assert(
    fc.property(fc.constantFrom(...waiting), fc.integer({ min: 1, max: 30 }), (step, earlier) => {
      const before = networkContract2019.steps.filter((one) =>
        step.after.some(({ step: id }) => id === one.id),
      )
      const dueOffset = Math.max(...before.map((one) => one.dueOffset)) - earlier - 4
      expect(walkProgramme(withStep(step.id, { dueOffset }))).not.toEqual([])
    }),
  )
})

test('finds any dependency turned round', () => {
  const pairs = networkContract2019.steps.flatMap(({ id, after }) =>
    after.map(({ step }) => [step, id] as const),
  )
  fc.assert(
    fc.property(fc.constantFrom(...pairs), ([before, id]) => {
      const earlier = networkContract2019.steps.find((one) => one.id === before)
      const after = [...(earlier?.after ?? []), { step: id }]
      expect(walkProgramme(withStep(before, { after })).join()).toContain('circle')
    }),
  )
})

test('a programme with a step taken out never passes where another waits for it', () => {
  const awaited = new Set(
    networkContract2019.steps.flatMap(({ after }) => after.map(({ step }) => step)),
  )
  fc.assert(
    fc.property(fc.constantFrom(...awaited), (gone) => {
      const steps = networkContract2019.steps.filter(({ id }) => id !== gone)
      expect(walkProgramme({ ...networkContract2019, steps })).not.toEqual([])
    }),
  )
})

test('a programme that counts days of notice says what is served, and with how many days', () => {
  const documents = networkContract2019.documents.map(({ served: _, ...one }) => one)
  expect(walkProgramme({ ...networkContract2019, documents }).join()).toMatch(
    /gives notice, and no document says what is served and with how many days/,
  )
  expect(walkProgramme(alternativeContract2013)).toEqual([])
  const [first, ...others] = alternativeContract2013.steps
  if (!first) throw new Error('The programme has no step.')
  const accept = [...first.accept, { rule: 'notice14Days', with: { days: 28 } }]
  const steps = [{ ...first, accept }, ...others]
  expect(walkProgramme({ ...alternativeContract2013, steps })).toEqual([
    expect.stringContaining(`${first.id} gives notice`),
  ])
})
