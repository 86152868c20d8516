use slice::House;

/// All slices of the program. Adding a slice is one line here.
pub fn house() -> House {
    House::new(vec![
        &organisations::SLICE,
        &accounts::SLICE,
        &letters::SLICE,
        &plan::SLICE,
        &training::SLICE,
        &dialogue::SLICE,
        &development::SLICE,
        &indicators::SLICE,
        &cases::SLICE,
        &reports::SLICE,
        &oversight::SLICE,
        &operation::SLICE,
    ])
}
