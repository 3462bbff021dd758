export type { CountyCommittee } from './committees.ts'
export { type County, county, storiesByAccount } from './county.ts'
export type { Story, StoryId } from './stories.ts'
