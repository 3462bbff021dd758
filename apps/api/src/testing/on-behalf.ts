/** The support lead says who asked for what is entered; others enter their own. */
export const onBehalf = (persona: string) =>
  persona.startsWith('lead') ? { onBehalf: { askedBy: 'Somebody made up', how: 'phone' } } : {}
