import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepId } from '../ids.ts'
import { difference } from './difference.ts'
import { first, nextOf, nextWith, stepOf } from './made-up-version.ts'

const changesOf = (id: string, change: Parameters<typeof nextWith>[1]) =>
  difference(first, nextWith(id, change)).steps.flatMap(({ step, changes }) =>
    changes.map(({ what, words }) => `${step} ${what}: ${words}`),
  )

describe('the difference between two versions', () => {
  test('is nothing where only the number differs', () => {
    expect(difference(first, nextOf(first))).toEqual({ programme: [], steps: [] })
  })

  test('tells a due date in days that people know', () => {
    expect(changesOf('F9', { dueOffset: -40, fixedDate: false })).toEqual([
      'F9 due: Due Wednesday 22 May 2019; it was due Wednesday 15 May 2019.',
    ])
  })

  test('tells what a step waits for by its title', () => {
    const [before] = stepOf('F9').after
    const after = stepOf('F9').after.slice(1)
    const title = stepOf(before?.step ?? '').title
    expect(changesOf('F9', { after })).toEqual([`F9 after: No longer waits for “${title}”.`])
  })

  test('tells a new question, and one that must now be answered', () => {
    const [intent, reason] = stepOf('F1').evidence
    if (!intent || !reason) throw new Error('F1 asks two questions.')
    const evidence = [
      intent,
      { ...reason, optional: false },
      { kind: 'yesNo', id: 'federation', label: 'Are you in a federation?' } as const,
    ]
    expect(changesOf('F1', { evidence })).toEqual([
      'F1 evidence: New question: Are you in a federation?',
      `F1 evidence: ${reason.label}: must now be answered.`,
    ])
  })

  test('tells a parameter with its value before', () => {
    const accept = [{ rule: 'extendedHoursEnough', with: { minutesPerThousand: 45 } }]
    expect(changesOf('G6', { accept })).toEqual([
      'G6 parameter: extendedHoursEnough: minutesPerThousand is 45; it was 30.',
    ])
  })

  test('names steps that are added and removed', () => {
    const step = { ...stepOf('G2'), id: stepId('G2b'), title: 'A second thought' }
    const without = first.steps.filter(({ id }) => id !== 'D7')
    const found = difference(first, nextOf({ ...first, steps: [...without, step] }))
    expect(found.steps.filter(({ kind }) => kind === 'added')).toEqual([
      { step: 'G2b', title: 'A second thought', kind: 'added', changes: [] },
    ])
    expect(found.steps.filter(({ kind }) => kind === 'removed').map((one) => one.step)).toEqual([
      'D7',
    ])
  })

  test('says something about every step that is not the same, and nothing about the others', () => {
    const anyChange = fc.record(
      {
        title: fc.string({ minLength: 1 }),
        days: fc.nat(30),
        dueOffset: fc.integer({ min: -90, max: 60 }),
        minutes: fc.nat(60),
        why: fc.string({ minLength: 1 }),
        mayBeNotApplicable: fc.boolean(),
        membersOnly: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.constantFrom(...first.steps), anyChange, (step, change) => {
        const version = nextWith(step.id, change as never)
        const told = difference(first, version).steps
        expect(told.every((one) => one.step === step.id)).toBe(true)
        const visible = (['title', 'days', 'minutes', 'why'] as const).some(
          (name) => name in change && change[name] !== step[name],
        )
        if (visible) expect(told.flatMap(({ changes }) => changes)).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
