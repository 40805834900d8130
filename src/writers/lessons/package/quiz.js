// The questions of a lesson as a library of H5P (https://h5p.org/library-development). Licence: MIT.
/* global H5P:writable */
H5P = H5P || {};
H5P.KeepsScoreQuiz = class extends H5P.EventDispatcher {
  constructor(given) {
    super();
    this.given = given;
  }

  attach($container) {
    const root = $container.get(0);
    const element = (name, text = '') => Object.assign(document.createElement(name), { textContent: text });
    let open = this.given.items.length;
    root.append(
      ...this.given.items.map((item, n) => {
        const [form, fieldset, said, why] = [element('form'), element('fieldset'), element('p'), element('div')];
        said.setAttribute('role', 'status');
        why.append(element('p', item.choices.find(({ right }) => right).text), element('p', item.why));
        why.hidden = true;
        const choices = item.choices.map(({ text, right }) => {
          const [label, input] = [element('label'), element('input')];
          Object.assign(input, { type: 'radio', name: `item-${n}` });
          input.addEventListener('change', () => {
            said.textContent = right ? this.given.right : this.given.wrong;
            // The frame grows with what is said.
            const isNew = why.hidden;
            why.hidden = false;
            this.trigger('resize');
            if (isNew && --open === 0) this.complete();
          });
          label.append(input, ` ${text}`);
          return label;
        });
        fieldset.append(element('legend', item.stem), ...choices, said, why);
        form.append(fieldset);
        return form;
      }),
    );
  }

  /** Platforms drop a statement without a result; that one is done is the whole of it. */
  complete() {
    const event = this.createXAPIEventTemplate('completed');
    event.data.statement.result = { completion: true };
    this.trigger(event);
  }
};
