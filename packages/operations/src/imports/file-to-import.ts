import type { KeyedRecord } from '@muster/db'
import type { LondonDate } from '@muster/domain/ids'

/** A value that was not taken: in which row and column, and why. */
export interface RefusedValue {
  readonly row: number
  readonly sheet?: string
  readonly column: string
  readonly value: string
  readonly reason: string
}

/** A published file that was read, whatever its format. */
export interface FileToImport {
  readonly kind: string
  readonly fileName: string
  /** Of the bytes as given. */
  readonly sha256: string
  /** Null where neither the file nor the person says when it was extracted. */
  readonly extractDate: LondonDate | null
  readonly rowsRead: number
  readonly refused: readonly RefusedValue[]
  readonly records: readonly KeyedRecord[]
  /** In which row of the file each record stands, by its key, where the format has rows. */
  readonly rowNumbers?: ReadonlyMap<string, number>
}
