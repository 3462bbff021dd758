const keyword = <Name extends string>(name: Name) => ({ name, type: 'KEYWORD' as const })

// Coarse, for operators, never personal: Temporal does not encrypt them.
export const programmeAttribute = keyword('MusterProgramme')
export const regionAttribute = keyword('MusterRegion')
export const commissionerAttribute = keyword('MusterCommissioner')
export const phaseAttribute = keyword('MusterPhase')

export const searchAttributes = [
  programmeAttribute,
  regionAttribute,
  commissionerAttribute,
  phaseAttribute,
] as const
