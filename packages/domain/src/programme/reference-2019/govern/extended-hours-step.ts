import { stepId } from '../../../ids.ts'
import type { Step } from '../../step.ts'
import { waitsFor } from '../../waits-for.ts'

export const planExtendedHours: Step = {
  id: stepId('G6'),
  title: 'Extended hours',
  phase: 'govern',
  scope: 'network',
  completion: { how: 'answer', by: 'director' },
  evidence: [
    {
      kind: 'number',
      id: 'minutesPerWeek',
      label: 'How many minutes of extended hours are there in a week?',
      hint: 'All practices together: at least 30 minutes for every 1,000 registered patients.',
      whole: true,
      minimum: 0,
      maximum: 100_000,
      unit: 'minutes a week',
    },
    {
      kind: 'statement',
      id: 'allPatients',
      label:
        'Every patient of the network can use them, also where a practice does not provide them',
    },
    {
      kind: 'text',
      id: 'rota',
      label: 'When and where?',
      hint: 'Days, times and sites, without names of staff.',
      audience: 'network',
      maximumLength: 4_000,
      lines: 6,
    },
  ],
  accept: [{ rule: 'extendedHoursEnough', with: { minutesPerThousand: 30 } }],
  after: waitsFor('F9'),
  days: 10,
  dueOffset: -21,
  whenLate: { effect: 'withhold', payment: 'extendedHours' },
  remindWorkingDaysBefore: [5, 2],
  blockers: ['extendedHoursNoProvider', 'extendedHoursTooFew'],
  minutes: 20,
  why: 'From 1 July the network offers extended hours to all its patients, and is paid for them.',
  source: '30 minutes per 1,000 registered patients: S51; per week is recalled [R]',
  membersOnly: true,
}
