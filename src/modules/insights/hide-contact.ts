const emailAddress = /[^\s@<>()[\]",;:]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu
const phoneNumber = /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d(?:[\s().-]{0,2}\d){8,13}(?!\d)/gu

/**
 * Words without the email addresses and telephone numbers that slipped into them, for pages of staff who have no need of them.
 * A long number that is none (of a patient, of a booking) goes too: it is no less personal.
 */
export const hideContact = (words: string): string => words.replace(emailAddress, '[email address]').replace(phoneNumber, '[number]')
