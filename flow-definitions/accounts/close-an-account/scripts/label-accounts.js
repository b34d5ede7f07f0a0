({ accounts }) => ({
  options: accounts.map(({ id, name, last4, balance: { currency, minor } }) => {
    const pence = Math.abs(minor);
    const major = Math.floor(pence / 100) + "." + String(pence % 100).padStart(2, "0");
    const amount = currency === "GBP" ? "£" + major : major + " " + currency;
    return { value: id, label: name, number: "••••" + last4, balance: (minor < 0 ? "−" : "") + amount };
  }),
})
