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
        const [form, fieldset, said, why] = [element('form'), element('fieldset'), element('p'), element('p', item.why)];
        said.setAttribute('role', 'status');
        why.hidden = true;
        const choices = item.choices.map(({ text, right }) => {
          const [label, input] = [element('label'), element('input')];
          Object.assign(input, { type: 'radio', name: `item-${n}` });
          input.addEventListener('change', () => {
            said.textContent = right ? this.given.right : this.given.wrong;
            if (!right) return;
            if (why.hidden) open -= 1;
            why.hidden = false;
            if (open === 0) this.triggerXAPI('completed');
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
};
