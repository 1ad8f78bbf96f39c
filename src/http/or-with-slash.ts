/** A webhook's address, and the same with a slash at its end: addresses are pasted by hand at the vendor's. */
export const orWithSlash = (route: string): string[] => [route, `${route}/`];
