/** As many years as a rule may ask about. */
export const MOST_YEARS = 10;
