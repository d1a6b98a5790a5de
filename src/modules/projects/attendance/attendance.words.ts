/** '3 to 4', or '4' where both are the same. */
export const aimInWords = ({ least, most }: { least: number; most: number }): string => (least === most ? String(most) : `${least} to ${most}`)
