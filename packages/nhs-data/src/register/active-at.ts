/** What the practice register says of a practice's life. */
export type RegisterLife = {
  status: 'A' | 'C' | 'D' | 'P'
  openDate: string | null
  closeDate: string | null
  /** When the register was extracted; null when nobody said. */
  extractDate: string | null
}

/** What a register extracted after the date judged adds: shown, and no reason to refuse. */
export type LaterSnapshot =
  | { code: 'closed-later'; on: string }
  | { code: 'dormant-later'; seenOn: string | null }
  | { code: 'proposed'; seenOn: string | null }

export type Activity = {
  active: boolean
  because: 'open' | 'not-open-yet' | 'closed' | 'dormant'
  flag: LaterSnapshot | null
}

/**
 * Whether a practice was active on a date (`YYYY-MM-DD`). Dormant rows have no close date, so when
 * they became dormant is not known: before the extract they count as active, and are flagged.
 */
export function activeAt(life: RegisterLife, date: string): Activity {
  const { status, openDate, closeDate, extractDate } = life
  if (openDate !== null && openDate > date) return inactive('not-open-yet')
  // The close date is the last day of the organisation (ODS specification).
  if (closeDate !== null) {
    return closeDate < date ? inactive('closed') : active({ code: 'closed-later', on: closeDate })
  }
  if (status === 'C') return inactive('closed')
  if (status === 'D') {
    const known = extractDate !== null && date >= extractDate
    return known ? inactive('dormant') : active({ code: 'dormant-later', seenOn: extractDate })
  }
  if (status === 'P') return active({ code: 'proposed', seenOn: extractDate })
  return active(null)
}

const active = (flag: LaterSnapshot | null): Activity => ({ active: true, because: 'open', flag })

const inactive = (because: Exclude<Activity['because'], 'open'>): Activity => ({
  active: false,
  because,
  flag: null,
})
