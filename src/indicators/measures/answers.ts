// What a row answers to a yes-or-no question, a byte a row.
export const no = 0;
export const yes = 1;
export const unknown = 2;

export const codeOf = (is: boolean | undefined): number => (is === undefined ? unknown : is ? yes : no);
