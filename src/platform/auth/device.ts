const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'a Mac'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bLinux\b/, 'Linux'],
]

/**
 * A browser in words that its owner would use: "Firefox on Windows". Only that is kept, and not the header itself, which
 * says more about a person than they need to have on record. '' when it cannot be told.
 */
export function deviceOf(userAgent: string | undefined): string {
  const told = userAgent ?? ''
  const browser = browsers.find(([sign]) => sign.test(told))?.[1]
  const system = systems.find(([sign]) => sign.test(told))?.[1]
  return browser && system ? `${browser} on ${system}` : (browser ?? '')
}
