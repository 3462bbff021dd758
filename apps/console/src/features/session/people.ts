import type { Persona } from './session-queries.ts'

/** The practice whose signature is missing: the story that the two minutes tell. */
export const signerOf = (personas: readonly Persona[]): Persona | null => {
  const practices = personas.filter(({ home, story }) => home === 'practice' && story !== null)
  return practices.find(({ story }) => /sign/i.test(story ?? '')) ?? practices[0] ?? null
}

/** The first with a story, or else the first. */
export const firstOf = (personas: readonly Persona[], home: Persona['home']): Persona | null => {
  const those = personas.filter((persona) => persona.home === home)
  return those.find(({ story }) => story !== null) ?? those[0] ?? null
}
