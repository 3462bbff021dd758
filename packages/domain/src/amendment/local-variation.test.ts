import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commissionerId, stepId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { localFaults } from './local-variation.ts'
import { first, nextWith, stepOf } from './made-up-version.ts'

const national: Programme = {
  ...first,
  local: {
    steps: {
      [stepId('F4')]: { dueEarlierByDays: 7, mayAddQuestions: 1 },
      [stepId('G6')]: {
        parameters: [{ rule: 'extendedHoursEnough', name: 'minutesPerThousand', from: 30, to: 45 }],
      },
    },
    mayAddSteps: ['govern'],
  },
}
const varied = (id: string, change: Partial<Step>): Programme => ({
  ...nextWith(id, change, national),
  variationOf: { version: 1, commissioner: commissionerId('00Z') },
})
const mendsOf = (local: Programme, of = national) => localFaults(of, local).map(({ mend }) => mend)
const hours = (minutesPerThousand: number) => ({
  accept: [{ rule: 'extendedHoursEnough', with: { minutesPerThousand } }],
})

describe('a local variation', () => {
  test('may tighten within the bounds', () => {
    expect(mendsOf(varied('F4', { dueOffset: stepOf('F4').dueOffset - 7 }))).toEqual([])
    expect(mendsOf(varied('G6', hours(45)))).toEqual([])
  })

  test('goes no further than the bounds', () => {
    const earlier = stepOf('F4').dueOffset - 8
    expect(mendsOf(varied('F4', { dueOffset: earlier }))).toEqual(['Use 7 days at most.'])
    expect(mendsOf(varied('G6', hours(46)))).toEqual(['Choose from 30 to 45.'])
    expect(mendsOf(varied('G6', hours(29)))).toEqual(['Choose from 30 to 45.'])
  })

  test.each<[string, string, Partial<Step>]>([
    ['a later date', 'F4', { dueOffset: stepOf('F4').dueOffset + 1 }],
    ['a rule dropped', 'F9', { accept: [] }],
    ['a question dropped', 'F1', { evidence: [] }],
    ['a step not waited for', 'F9', { after: [] }],
    ['a step that may not apply', 'F4', { mayBeNotApplicable: true }],
    ['a reminder dropped', 'F1', { remindWorkingDaysBefore: [] }],
    ['milder consequences', 'F9', { whenLate: { effect: 'chase' } }],
  ])('never loosens: %s', (_, id, change) => {
    const faults = localFaults(national, varied(id, change))
    expect(new Set(faults.map(({ step }) => step))).toEqual(new Set([id]))
  })

  test('adds steps only to the phases that the national version names', () => {
    const own = { ...stepOf('G2'), id: stepId('X1') }
    const added = (step: Step) => ({ ...national, version: 2, steps: [...national.steps, step] })
    expect(mendsOf(added(own))).toEqual([])
    expect(mendsOf(added({ ...own, phase: 'goLive' }))).toHaveLength(1)
  })

  test('leaves out no step, and nothing of the programme changes', () => {
    const steps = national.steps.filter(({ id }) => id !== 'G6')
    expect(mendsOf({ ...national, steps })).toEqual(['Put it back: it is mandatory.'])
    const size = { ...national.size, minimum: 20_000 }
    expect(mendsOf({ ...national, size })).toHaveLength(1)
  })

  test('is nothing at all where the national version sets no bounds', () => {
    const anyChange = fc.record({
      dueOffset: fc.integer({ min: -90, max: 60 }),
      accept: fc.subarray([...stepOf('F9').accept, { rule: 'filled' }]),
      remindWorkingDaysBefore: fc.array(fc.nat(9), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.constantFrom(...first.steps), anyChange, (step, change) => {
        const changed = { ...step, ...change }
        const same =
          changed.dueOffset === step.dueOffset &&
          JSON.stringify(changed.accept) === JSON.stringify(step.accept) &&
          JSON.stringify([...changed.remindWorkingDaysBefore].sort()) ===
            JSON.stringify([...step.remindWorkingDaysBefore].sort())
        const faults = localFaults(first, nextWith(step.id, change))
        if (!same && changed.dueOffset > step.dueOffset) expect(faults).not.toEqual([])
        if (changed.dueOffset < step.dueOffset) expect(faults).not.toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
