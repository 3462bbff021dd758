import { stepId } from '../../ids.ts'
import type { SignedDocument } from '../programme.ts'

const initial = ['F3', 'F4', 'F6', 'F7'].map(stepId)
const schedules = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8'].map(stepId)

/** Signed apart and not part of the full agreement: data sharing, and each practice's own contract. */
export const documents2019: readonly SignedDocument[] = [
  { name: 'initialAgreement', label: 'Initial network agreement', madeOf: initial },
  { name: 'fullAgreement', label: 'Network agreement', madeOf: [...initial, ...schedules] },
  { name: 'dataSharingAgreement', label: 'Data sharing agreement', madeOf: [stepId('F3')] },
  { name: 'contractVariation', label: 'Variation of the practice contract', madeOf: [] },
]
