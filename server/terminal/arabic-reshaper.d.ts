// The part of arabic-reshaper that `visual.ts` uses; the package has no types of its own.
declare module 'arabic-reshaper' {
  const reshaper: {
    /** Arabic letters in the forms they take next to their neighbours (presentation forms B), lam-alef as one sign. */
    convertArabic(text: string): string
  }
  export default reshaper
}
