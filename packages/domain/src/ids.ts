declare const brand: unique symbol
type Branded<T, Name extends string> = T & { readonly [brand]: Name }

/** Key of a programme, e.g. `des-2019`. */
export type ProgrammeId = Branded<string, 'ProgrammeId'>
/** ODS code of a commissioner (a CCG in 2019), e.g. `00A`. */
export type CommissionerId = Branded<string, 'CommissionerId'>
/** Key of a network within its programme. */
export type NetworkId = Branded<string, 'NetworkId'>
/** ODS code of a practice, e.g. `A81001`. */
export type PracticeId = Branded<string, 'PracticeId'>
/** Key of a step within its programme, e.g. `F1`. */
export type StepId = Branded<string, 'StepId'>
/** Key of a meeting of a deciding body within its commissioner. */
export type MeetingId = Branded<string, 'MeetingId'>
/** Key of a blocker within its stream. */
export type BlockerId = Branded<string, 'BlockerId'>
/** Key of a change after approval within its network. */
export type ChangeId = Branded<string, 'ChangeId'>
/** Key of a dispute among the members within its network. */
export type DisputeId = Branded<string, 'DisputeId'>
/** Key of what a practice register brings for a practice, e.g. `A81001-R1`; unique in a programme. */
export type RegisterChangeId = Branded<string, 'RegisterChangeId'>
/** Key of a local medical committee, which may serve several commissioners. */
export type LmcId = Branded<string, 'LmcId'>
/** Key of a person's account in Muster. */
export type UserId = Branded<string, 'UserId'>

/** Milliseconds since 1970, UTC. Instants are UTC; dates that bind people are London dates. */
export type Instant = Branded<number, 'Instant'>
/** A calendar date in Europe/London, `YYYY-MM-DD`. */
export type LondonDate = Branded<string, 'LondonDate'>

export const programmeId = (value: string) => value as ProgrammeId
export const commissionerId = (value: string) => value as CommissionerId
export const networkId = (value: string) => value as NetworkId
export const practiceId = (value: string) => value as PracticeId
export const stepId = (value: string) => value as StepId
export const meetingId = (value: string) => value as MeetingId
export const blockerId = (value: string) => value as BlockerId
export const changeId = (value: string) => value as ChangeId
export const disputeId = (value: string) => value as DisputeId
export const registerChangeId = (value: string) => value as RegisterChangeId
export const lmcId = (value: string) => value as LmcId
export const userId = (value: string) => value as UserId
export const instant = (value: number) => value as Instant
export const londonDate = (value: string) => value as LondonDate
