import { stepId } from '../../../ids.ts'
import { proposed } from '../../parameter.ts'
import { signatory } from '../../signatory.ts'
import type { Step } from '../../step.ts'
import { waitsFor } from '../../waits-for.ts'
import { outsideBody } from './outside-bodies.ts'

const deedDays = proposed(92, 'Three months from the day it is put forward')

const roles = [
  { value: 'controller', label: 'Controller of its own patients’ data' },
  { value: 'jointController', label: 'Joint controller' },
]

export const agreeSharing: Step = {
  id: stepId('G9A'),
  title: 'Data sharing: who takes part, what for and in which role',
  phase: 'govern',
  scope: 'network',
  completion: { how: 'allAgree', proposedBy: 'director' },
  evidence: [
    {
      kind: 'choice',
      id: 'wording',
      label: 'Which text do you sign?',
      hint: 'You need not use the national template.',
      options: [
        { value: 'own', label: 'A text of our own, or of the local medical committee' },
        { value: 'national', label: 'The national template' },
        { value: 'interimDeed', label: 'A short interim deed, until the full agreement follows' },
      ],
    },
    {
      kind: 'date',
      id: 'until',
      label: 'By when does the full agreement follow?',
      hint: `The deed ends on this day. It may run for ${deedDays.value} days at most.`,
      onlyIf: { field: 'wording', is: ['interimDeed'] },
    },
    {
      kind: 'choice',
      id: 'membersRole',
      label: 'What are the member practices under it?',
      options: [
        { value: 'controller', label: 'Each is a controller of its own patients’ data' },
        { value: 'jointController', label: 'They are joint controllers' },
      ],
    },
    {
      kind: 'rows',
      id: 'parties',
      label: 'Who else takes part?',
      hint: 'Councils, pharmacies, trusts and others who see or handle patients’ data. Add one twice if it has two purposes.',
      each: 'party',
      maximum: 30,
      candidatesFrom: { step: stepId('G8'), field: 'bodies' },
      optional: true,
      columns: [
        ...outsideBody,
        {
          kind: 'choice',
          id: 'role',
          label: 'In which role?',
          options: [
            ...roles,
            { value: 'processor', label: 'Processor: it only does what you tell it to' },
          ],
        },
        {
          kind: 'choice',
          id: 'purpose',
          label: 'What for?',
          options: [
            { value: 'extendedHours', label: 'Extended hours' },
            { value: 'directCare', label: 'Other direct care' },
            { value: 'medicines', label: 'Medicines reviews' },
            { value: 'socialPrescribing', label: 'Social prescribing' },
            { value: 'planning', label: 'Planning services for the population' },
            { value: 'administration', label: 'Staff, finance and other administration' },
          ],
        },
      ],
    },
    {
      kind: 'text',
      id: 'protectionOfficer',
      label: 'Who is the data protection officer?',
      hint: 'Name and organisation. One officer may serve all members.',
      audience: 'members',
      maximumLength: 200,
    },
  ],
  accept: [
    { rule: 'templateOut', with: { template: 'dataSharing', field: 'wording', is: 'national' } },
    { rule: 'interimBounded' },
    {
      rule: 'processorsAmongParties',
      with: { partiesField: 'parties', hoursStep: 'G3', hoursField: 'extendedHours' },
    },
  ],
  interim: {
    field: 'wording',
    is: 'interimDeed',
    until: 'until',
    atMostDays: deedDays,
    remindWorkingDaysBefore: [20, 5, 1],
    mayDo:
      'Signed by every member, the deed lets the network go live. It ends on its day: the full agreement is agreed and signed by then.',
    source: 'Interim deed [P]; the agreement is due by 30 June: S5 S51',
  },
  after: waitsFor('F9'),
  days: 10,
  dueOffset: -21,
  whenLate: { effect: 'raise', kind: 'controllerRoleUnclear' },
  remindWorkingDaysBefore: [5, 2],
  blockers: ['controllerRoleUnclear', 'nationalTemplateLate', 'liabilityDisputed'],
  minutes: 20,
  why: 'Before anybody signs, all members settle who sees which data, for what, and who answers for it.',
  source:
    'Data sharing agreement, and processor agreement if a third party serves: S5 S51; template optional, dated August 2019: S52; a step of its own [P]',
  membersOnly: true,
}

export const shareData: Step = {
  id: stepId('G9'),
  title: 'Sign the data sharing agreement',
  phase: 'govern',
  scope: 'practice',
  completion: { how: 'eachSigns', document: 'dataSharingAgreement' },
  evidence: [
    {
      kind: 'choice',
      id: 'role',
      label: 'What is your practice under this agreement?',
      options: [
        { value: 'controller', label: 'A controller of its own patients’ data' },
        { value: 'jointController', label: 'A joint controller with the other members' },
      ],
    },
    {
      kind: 'yesNo',
      id: 'usesProcessor',
      label: 'Does somebody outside the network process the data for you?',
      hint: 'For example a federation that runs the extended hours.',
    },
    {
      kind: 'text',
      id: 'processor',
      label: 'Which organisation is the processor?',
      audience: 'members',
      maximumLength: 200,
      onlyIf: { field: 'usesProcessor', is: [true] },
    },
    ...signatory('members', 'I may sign for this practice'),
  ],
  accept: [{ rule: 'sharingParties', with: { agreedStep: 'G9A', agreedField: 'membersRole' } }],
  after: waitsFor('F9', 'G9A'),
  days: 15,
  dueOffset: -5,
  whenLate: {
    effect: 'raise',
    kind: 'dataSharingUnsigned',
    whileAwaited: { template: 'dataSharing', kind: 'nationalTemplateLate' },
  },
  remindWorkingDaysBefore: [5, 2, 1],
  blockers: [
    'dataSharingUnsigned',
    'nationalTemplateLate',
    'controllerRoleUnclear',
    'memberWillNotSign',
  ],
  minutes: 10,
  why: 'Staff of one practice will see patients of another, so the practices must agree how records are shared.',
  source:
    'By 30 June: S5 S51; the national template came only in August 2019: S52; an interim deed [P]',
  membersOnly: true,
}
