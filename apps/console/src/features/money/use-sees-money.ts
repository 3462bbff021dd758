import { useMe } from '../session/session-queries.ts'

/** Committee secretaries have no part in payments, so what they see leaves them out. */
export function useSeesMoney(): boolean {
  const { data: me } = useMe()
  return me !== undefined && me !== null && me.home !== 'secretary'
}
