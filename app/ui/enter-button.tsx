/** Where a form's first visible button does something small, the Enter key shall still send the whole form: browsers press the first submit button there is. */
export const EnterButton = () => <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />;
