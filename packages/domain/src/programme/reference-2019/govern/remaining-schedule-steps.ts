import { stepId } from '../../../ids.ts'
import type { Field } from '../../field.ts'
import type { Step } from '../../step.ts'
import { waitsFor } from '../../waits-for.ts'
import { outsideBody } from './outside-bodies.ts'

type Question = Pick<Field, 'id' | 'label' | 'hint'>

/** A choice that says enough for most, and the members' own words where they choose `inWords`. */
const choiceOrWords = (
  choice: Question & Pick<Extract<Field, { kind: 'choice' }>, 'options'>,
  inWords: string,
  words: Question,
): Step['evidence'] => [
  { kind: 'choice', ...choice },
  {
    kind: 'text',
    ...words,
    audience: 'members',
    maximumLength: 5_000,
    lines: 6,
    onlyIf: { field: choice.id, is: [inWords] },
  },
]

export const agreeInsolvency: Step = {
  id: stepId('G7'),
  title: 'Schedule 6: insolvency',
  phase: 'govern',
  scope: 'network',
  completion: { how: 'allAgree', proposedBy: 'director' },
  evidence: choiceOrWords(
    {
      id: 'wording',
      label: 'Which insolvency terms apply?',
      options: [
        { value: 'template', label: 'The template' },
        { value: 'own', label: 'Our own wording' },
      ],
    },
    'own',
    { id: 'terms', label: 'Insolvency terms', hint: 'Only members will read this.' },
  ),
  accept: [{ rule: 'filled' }],
  after: waitsFor('F9'),
  days: 3,
  dueOffset: -12,
  whenLate: {
    effect: 'record',
    answer: { wording: 'template' },
    note: 'The members agreed no wording in time: the template applies.',
  },
  remindWorkingDaysBefore: [3, 1],
  blockers: ['schedulesBlank', 'liabilityDisputed'],
  minutes: 5,
  why: 'It says what happens to the network if a member becomes insolvent.',
  source: 'Schedule 6: title and content recalled [R]',
  membersOnly: true,
}

export const nameOutsideBodies: Step = {
  id: stepId('G8'),
  title: 'Schedule 7: outside bodies',
  phase: 'govern',
  scope: 'network',
  completion: { how: 'allAgree', proposedBy: 'director' },
  evidence: [
    {
      kind: 'choice',
      id: 'outside',
      label: 'Do you already work with bodies outside the network?',
      hint: 'Not needed in June 2019; to be developed during the year.',
      options: [
        { value: 'notYet', label: 'Not yet' },
        { value: 'named', label: 'Yes' },
      ],
    },
    {
      kind: 'rows',
      id: 'bodies',
      label: 'With which bodies?',
      hint: 'For example community services, pharmacies or a federation. Those who will see patients’ data are asked for again with the data sharing agreement.',
      each: 'body',
      maximum: 20,
      columns: [
        ...outsideBody,
        {
          kind: 'text',
          id: 'work',
          label: 'What do you do together?',
          audience: 'members',
          maximumLength: 500,
        },
      ],
      onlyIf: { field: 'outside', is: ['named'] },
    },
  ],
  accept: [{ rule: 'filled' }],
  after: waitsFor('F9'),
  days: 3,
  dueOffset: -12,
  whenLate: {
    effect: 'record',
    answer: { outside: 'notYet' },
    note: 'Nothing was agreed in time: no outside bodies are recorded for 2019.',
  },
  remindWorkingDaysBefore: [3, 1],
  blockers: ['schedulesBlank'],
  minutes: 5,
  why: 'Networks are meant to work with community, mental health and other services over the year.',
  source: 'Schedule 7 not required in June 2019: S43 S44',
  membersOnly: true,
}
