use super::{CannotCorrect, Correction};
use crate::draft::{Draft, LeftOut, Why};

impl Draft {
    /// The draft with the correction made, addresses and all.
    pub fn corrected(&self, correction: Correction) -> Result<Self, CannotCorrect> {
        let mut draft = self.clone();
        match correction {
            Correction::Kind { key, kind } => draft.set_kind(key, kind)?,
            Correction::Text { key, text } => draft.set_text(key, text)?,
            Correction::Split { key, first, second } => draft.split(key, &first, &second)?,
            Correction::Join { key } => draft.join(key)?,
            Correction::LeaveOut { key, reason } => draft.leave_out(key, reason, Why::Said)?,
            Correction::PutBack { key } => draft.put_back(key)?,
            Correction::Accept { key } => draft.get(key)?.doubts.clear(),
            Correction::MakeItem { key, kind } => draft.make_item(key, kind)?,
            Correction::Dismiss { key } => {
                let at = draft.note_place(key)?;
                draft.notes.remove(at);
            }
            Correction::Move { key, to } => draft.move_to(key, &to)?,
            Correction::Number { key, number } => draft.get(key)?.number = number,
            Correction::Priority { key, on } => draft.get(key)?.priority = on,
            Correction::Address { key, to } => draft.get(key)?.addressing = to,
            Correction::Add {
                section,
                kind,
                text,
                line,
            } => draft.add(&section, kind, text, line)?,
            Correction::AcceptProposals { keys } => draft.accept_proposals(&keys)?,
            Correction::RejectProposals { keys } => draft.reject_proposals(&keys)?,
            Correction::Section {
                number,
                new_number,
                title,
            } => draft.rename_section(&number, new_number, title)?,
        }
        draft.renumber();
        Ok(draft)
    }

    fn leave_out(&mut self, key: u32, reason: String, why: Why) -> Result<(), CannotCorrect> {
        let at = self.place(key)?;
        let item = self.items.remove(at);
        for below in self
            .items
            .iter_mut()
            .filter(|below| below.nested_in == Some(key))
        {
            below.nested_in = item.nested_in;
        }
        self.left_out.push(LeftOut { item, reason, why });
        Ok(())
    }

    fn put_back(&mut self, key: u32) -> Result<(), CannotCorrect> {
        let at = self
            .left_out
            .iter()
            .position(|left| left.item.key == key)
            .ok_or(CannotCorrect::NotThere)?;
        let mut item = self.left_out.remove(at).item;
        item.nested_in = item.nested_in.filter(|parent| self.item(*parent).is_some());
        item.proposed = false;
        self.insert_in_order(item);
        Ok(())
    }

    fn accept_proposals(&mut self, keys: &[u32]) -> Result<(), CannotCorrect> {
        if keys.is_empty() {
            return Err(CannotCorrect::NothingChosen);
        }
        for key in keys {
            let item = self.get(*key)?;
            item.proposed = false;
            item.doubts.clear();
        }
        Ok(())
    }

    fn reject_proposals(&mut self, keys: &[u32]) -> Result<(), CannotCorrect> {
        if keys.is_empty() {
            return Err(CannotCorrect::NothingChosen);
        }
        keys.iter()
            .try_for_each(|key| self.leave_out(*key, String::new(), Why::NotADemand))
    }
}
