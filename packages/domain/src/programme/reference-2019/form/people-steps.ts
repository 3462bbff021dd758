import { stepId } from '../../../ids.ts'
import { proposed } from '../../parameter.ts'
import type { Step } from '../../step.ts'
import { waitsFor } from '../../waits-for.ts'
import { withoutBankDetails } from '../without-bank-details.ts'

const interimDays = proposed(42, 'From the due date to the end of the commissioner’s June window')

export const chooseDirector: Step = {
  id: stepId('F6'),
  title: 'Choose the clinical director',
  phase: 'form',
  scope: 'network',
  completion: { how: 'allAgree', proposedBy: 'coordinator' },
  evidence: [
    {
      kind: 'person',
      id: 'director',
      label: 'Who is the clinical director?',
      hint: 'Name and professional registration. Members and the commissioner will read this.',
      audience: 'network',
    },
    {
      kind: 'practice',
      id: 'practice',
      label: 'At which practice do they work?',
      among: 'members',
    },
    {
      kind: 'choice',
      id: 'chosenBy',
      label: 'How was the director chosen?',
      options: [
        { value: 'election', label: 'Election by members' },
        { value: 'agreement', label: 'Agreement between members' },
        { value: 'selection', label: 'Application and interview' },
        { value: 'rotation', label: 'Rotation within a fixed term' },
        { value: 'interim', label: 'Not chosen yet: an interim director' },
      ],
    },
    {
      kind: 'date',
      id: 'until',
      label: 'Until when is the director interim?',
      hint: `By then the members choose a director, or confirm this one. It may be ${interimDays.value} days at most.`,
      onlyIf: { field: 'chosenBy', is: ['interim'] },
    },
    {
      kind: 'yesNo',
      id: 'practising',
      label: 'Does the director see patients in the network area?',
      hint: 'The director is a practising clinician and need not be a GP.',
    },
  ],
  accept: [{ rule: 'directorPractisesInArea' }, { rule: 'interimBounded' }],
  interim: {
    field: 'chosenBy',
    is: 'interim',
    until: 'until',
    atMostDays: interimDays,
    onceLate: true,
    byProposerAlone: true,
    remindWorkingDaysBefore: [10, 5, 1],
    mayDo:
      'The coordinator, or the support lead for it, names an interim director once the date has passed without a choice. An interim director speaks for the network and submits its forms, so that the registration can go in. The members choose a director, or confirm this one, by the day named; after it the coordinator acts again.',
    source:
      'Interim director where none is chosen in time [P]; a named director is requirement 6: S1 S7',
  },
  after: waitsFor('F3'),
  days: 7,
  dueOffset: -53,
  whenLate: { effect: 'raise', kind: 'noClinicalDirector' },
  remindWorkingDaysBefore: [5, 1],
  blockers: ['noClinicalDirector', 'directorOutOfArea'],
  minutes: 10,
  why: 'The clinical director is accountable for the network and speaks for it.',
  source: 'Requirement 6: S1 S7; the four ways of choosing are recalled [R]; interim [P]',
}

export const choosePayee: Step = {
  id: stepId('F7'),
  title: 'Choose the nominated payee',
  phase: 'form',
  scope: 'network',
  completion: { how: 'allAgree', proposedBy: 'coordinator' },
  evidence: [
    {
      kind: 'practice',
      id: 'payee',
      label: 'Which practice receives the money?',
      hint: 'Leave this empty if another provider receives it.',
      among: 'members',
      optional: true,
    },
    {
      kind: 'text',
      id: 'provider',
      label: 'Which other provider receives the money?',
      hint: 'Name and ODS code, for example a GP federation. Do not enter bank details here or anywhere in Muster.',
      audience: 'everyone',
      maximumLength: 200,
      optional: true,
    },
  ],
  accept: [{ rule: 'exactlyOnePayee' }],
  withoutBankDetails,
  after: waitsFor('F3'),
  days: 5,
  dueOffset: -53,
  whenLate: { effect: 'raise', kind: 'payeeDisputed' },
  remindWorkingDaysBefore: [5, 1],
  blockers: ['payeeDisputed', 'vatOnStaff', 'liabilityDisputed'],
  minutes: 5,
  why: 'All network money goes to one payee, who passes it on as you agree.',
  source: 'Requirement 5: S1 S2; no bank details [P]',
}
