/** What was asked for does not exist, or the asker may not know whether it does. Translated once, at the edge. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** The asker may not do or see this. Translated once, at the edge. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
}
