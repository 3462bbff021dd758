export interface PlannedNetwork {
  readonly code: string
  readonly name: string
  /** Registered patients of all members together. */
  readonly patients: number
  readonly setting: 'Urban' | 'Rural'
  readonly centre: readonly [latitude: number, longitude: number]
  readonly practices: readonly string[]
}

export interface PlannedCommissioner {
  readonly code: string
  readonly onsCode: string
  readonly name: string
  readonly model: 'full' | 'joint' | 'greater'
  readonly networks: readonly PlannedNetwork[]
}

export function network(
  code: string,
  name: string,
  patients: number,
  setting: PlannedNetwork['setting'],
  centre: PlannedNetwork['centre'],
  practices: readonly string[],
): PlannedNetwork {
  return { code, name, patients, setting, centre, practices }
}
