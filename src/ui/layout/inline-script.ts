/** The one inline script: it tells the style sheet that scripts run, before anything is drawn. It never changes, so a hash can allow it. */
export const inlineScript =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' nhsuk-frontend-supported' : '');"

/** For `script-src` of the content security policy. A test compares it with the script. */
export const inlineScriptHash = "'sha256-tDOvXJi1PXbg0CWjLCCYSNHRXtps26K4JXkE3M6u/c0='"
