/** What a new survey says to somebody who is at risk. Staff can change it; it cannot be left out. */
export const usualAtRisk = `If you or somebody else is in danger now, call 999.

If you need medical help now and it is not an emergency, go to 111.nhs.uk or call 111.

If you are struggling to cope, call Samaritans free on 116 123, at any time of day or night.

We do not read answers straight away, so please do not use this survey to ask for help.`
