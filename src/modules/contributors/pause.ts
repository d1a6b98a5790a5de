/** A break from taking part. Without a day it lasts until they say. */
export type Pause = { until: string | null }

/** Whether somebody is away today. On the day itself they are back. Nobody has to say why (R30). */
export const isPaused = (pause: Pause | undefined, today: string): boolean => pause !== undefined && (pause.until === null || today < pause.until)
